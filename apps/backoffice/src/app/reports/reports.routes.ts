import type { Routes } from '@angular/router';
import './reports.texts';

export default [] satisfies Routes;

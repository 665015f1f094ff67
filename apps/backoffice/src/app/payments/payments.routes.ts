import type { Routes } from '@angular/router';
import './payments.texts';

export default [] satisfies Routes;

import type { Routes } from '@angular/router';
import './reviews.texts';

export default [] satisfies Routes;

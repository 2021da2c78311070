// Gives every component test the DOM matchers, and an empty page to start from.
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A busy machine may be slow to load what is loaded later; it may not be wrong.
configure({ asyncUtilTimeout: 20_000 });

afterEach(cleanup);

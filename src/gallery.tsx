import { createRoot } from 'react-dom/client';
import { dress } from './app/dress.ts';
import { Gallery } from './app/gallery.tsx';
import { isThemeDark } from './app/system-preferences.ts';
import './ui/tokens.css';
import './ui/fonts.css';
import './ui/base.css';

const container = document.getElementById('root');
if (container === null) throw new Error('The page has no element with the id "root"');
dress(document.documentElement, isThemeDark('auto'), 'default');
createRoot(container).render(<Gallery />);

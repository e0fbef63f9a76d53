import { showProblems } from './problem-panel.ts';
import { offerRecords } from './selection-panel.ts';

void showProblems();
import.meta.hot?.on('removal-record:problems', () => void showProblems());
offerRecords();

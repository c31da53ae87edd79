import { GridClockController } from '../../queries/grid-clock-controller.ts';
import type { Profile } from '../../profile/profile.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../profile/settings.ts';
import type { TfPageSettings } from '../settings/tf-page-settings.ts';
import type { Session } from './session.ts';

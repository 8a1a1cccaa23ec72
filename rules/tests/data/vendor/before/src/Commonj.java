package app;

import commonj.work.WorkManager;

class Commonj {
}

package app;

import org.quartz.Job;

class Ejb3Timer {}

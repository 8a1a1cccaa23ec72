package app;

import org.apache.log4j.AppenderSkeleton;

abstract class Log4j1Appender extends AppenderSkeleton {}

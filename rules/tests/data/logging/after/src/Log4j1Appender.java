package app;

import org.apache.logging.log4j.core.appender.AbstractAppender;

abstract class Log4j1Appender extends AbstractAppender {}

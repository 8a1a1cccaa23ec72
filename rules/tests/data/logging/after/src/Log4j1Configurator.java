package app;

import org.apache.logging.log4j.LogManager;

class Log4j1Configurator {
    Object log = LogManager.getLogger();
}

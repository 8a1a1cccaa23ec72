package app;

import org.apache.log4j.PropertyConfigurator;

class Log4j1Configurator {
    void a() {
        PropertyConfigurator.configure("log4j.properties");
    }
}

package app;

import org.springframework.format.datetime.joda.JodaTimeFormatterRegistrar;

class Spring6Joda {
}

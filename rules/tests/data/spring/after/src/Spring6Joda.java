package app;

import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;

class Spring6Joda {
}

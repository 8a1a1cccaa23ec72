package app;

import org.hibernate.cfg.Configuration;

class Hibernate4AnnotationConfiguration {
}

package app;

import org.hibernate.cfg.AnnotationConfiguration;

class Hibernate4AnnotationConfiguration {
}

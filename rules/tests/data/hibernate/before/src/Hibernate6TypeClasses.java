package app;

import org.hibernate.type.StringType;

class Hibernate6TypeClasses {
}

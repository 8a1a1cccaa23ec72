package app;

import org.hibernate.type.StandardBasicTypes;

class Hibernate6TypeClasses {
}

package app;

import org.hibernate.annotations.TypeDef;

class Hibernate6TypeDef {
}

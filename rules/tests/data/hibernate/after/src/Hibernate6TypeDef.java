package app;

import org.hibernate.annotations.JdbcTypeCode;

class Hibernate6TypeDef {
}

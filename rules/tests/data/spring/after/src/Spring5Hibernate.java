package app;

import org.springframework.orm.jpa.JpaTransactionManager;

class Spring5Hibernate {
}

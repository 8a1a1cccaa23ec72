package app;

import org.springframework.orm.jpa.JpaTemplate;

class Spring4JpaTemplate {
}

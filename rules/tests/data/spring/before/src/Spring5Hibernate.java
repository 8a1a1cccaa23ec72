package app;

import org.springframework.orm.hibernate3.HibernateTemplate;

class Spring5Hibernate {
}

package app;

import org.hibernate.Criteria;

class Hibernate6Criteria {
}

package app;

import org.hibernate.query.Query;

class Hibernate6Query {
}

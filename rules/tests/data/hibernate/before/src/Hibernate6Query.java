package app;

import org.hibernate.Query;

class Hibernate6Query {
}

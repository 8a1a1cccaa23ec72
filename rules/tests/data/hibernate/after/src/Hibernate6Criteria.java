package app;

import jakarta.persistence.criteria.CriteriaQuery;

class Hibernate6Criteria {
}

package app;

import org.hibernate.validator.constraints.NotEmpty;

class HibernateValidatorConstraints {
}

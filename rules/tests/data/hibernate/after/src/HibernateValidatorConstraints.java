package app;

import jakarta.validation.constraints.NotEmpty;

class HibernateValidatorConstraints {
}

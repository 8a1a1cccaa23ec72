package app;

import jakarta.validation.constraints.NotNull;

class JakartaValidation {
}

package app;

import javax.validation.constraints.NotNull;

class JakartaValidation {
}

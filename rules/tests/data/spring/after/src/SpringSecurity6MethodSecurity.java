package app;

import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

class SpringSecurity6MethodSecurity {
}

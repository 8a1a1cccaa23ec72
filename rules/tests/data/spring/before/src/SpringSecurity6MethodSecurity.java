package app;

import org.springframework.security.config.annotation.method.configuration.EnableGlobalMethodSecurity;

class SpringSecurity6MethodSecurity {
}

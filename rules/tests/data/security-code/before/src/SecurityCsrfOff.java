package app;

class SecurityCsrfOff {
    void a(org.springframework.security.config.annotation.web.builders.HttpSecurity http) throws Exception {
        http.csrf().disable();
    }
}

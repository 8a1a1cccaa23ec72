package app;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

class SpringSecurity6Matchers {
    void a(HttpSecurity http) throws Exception {
        http.authorizeRequests().antMatchers("/a").permitAll();
    }
}

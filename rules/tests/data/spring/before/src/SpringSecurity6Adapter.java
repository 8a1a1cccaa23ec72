package app;

import org.springframework.security.config.annotation.web.configuration.WebSecurityConfigurerAdapter;

class SpringSecurity6Adapter extends WebSecurityConfigurerAdapter {}

package app;

import org.springframework.web.servlet.config.annotation.WebMvcConfigurerAdapter;

class Spring5MvcAdapter extends WebMvcConfigurerAdapter {}

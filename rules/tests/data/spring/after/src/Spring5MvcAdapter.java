package app;

import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

class Spring5MvcAdapter implements WebMvcConfigurer {}

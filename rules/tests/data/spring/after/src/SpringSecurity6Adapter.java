package app;

import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

class SpringSecurity6Adapter implements WebMvcConfigurer {}

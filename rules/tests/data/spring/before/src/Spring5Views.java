package app;

import org.springframework.web.servlet.view.velocity.VelocityViewResolver;

class Spring5Views {
}

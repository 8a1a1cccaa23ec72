package app;

import org.springframework.web.servlet.view.freemarker.FreeMarkerViewResolver;

class Spring5Views {
}

package app;

import org.springframework.web.servlet.view.freemarker.FreeMarkerConfigurer;

class Spring6Tiles {
}

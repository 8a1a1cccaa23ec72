package app;

import org.springframework.web.servlet.mvc.SimpleFormController;

class Spring4FormControllers {
}

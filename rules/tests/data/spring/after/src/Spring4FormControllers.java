package app;

import org.springframework.stereotype.Controller;

class Spring4FormControllers {
}

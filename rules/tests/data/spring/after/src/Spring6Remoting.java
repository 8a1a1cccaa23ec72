package app;

import org.springframework.web.bind.annotation.RestController;

class Spring6Remoting {
}

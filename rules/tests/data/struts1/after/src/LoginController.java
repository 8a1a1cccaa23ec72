import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.stereotype.Controller;

@Controller
class LoginController {
    @PostMapping("/login")
    String login() {
        return "home";
    }
}

import org.apache.struts.action.ActionForm;

class LoginForm extends ActionForm {}

<%@ taglib prefix="f" uri="http://java.sun.com/jsf/core" %>

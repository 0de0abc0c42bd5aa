"""What ``biblio check`` knows: a module for each family of rules, one function for each rule."""

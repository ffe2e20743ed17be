"""Lets a module that starts a loop at its top level be run piece by piece: there the call becomes an `await`."""

import ast

_NAME = "interleave entry"
# `asyncio.run(...)`, `runner.run(...)`, `loop.run_until_complete(...)`, `loop.run_forever()`.
_STARTERS = {"run", "run_until_complete", "run_forever"}


class Entry:
    """A call that may start a loop: whether it does is seen when it is made."""

    def __init__(self, function, *args, **options):
        self.function = function
        self.args = args
        self.options = options

    def __await__(self):
        return (yield self)

    def call(self):
        return self.function(*self.args, **self.options)


class _TopLevel(ast.NodeTransformer):
    """Goes nowhere where the call would be made by somebody else, or later."""

    def __init__(self):
        self._found = False

    def finds(self, tree):
        self.visit(tree)
        return self._found

    def visit_FunctionDef(self, node):
        return node

    visit_AsyncFunctionDef = visit_Lambda = visit_ClassDef = visit_FunctionDef
    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = visit_FunctionDef

    def visit_Call(self, node):
        self.generic_visit(node)
        if (getattr(node.func, "attr", None) or getattr(node.func, "id", None)) not in _STARTERS:
            return node
        self._found = True
        # A name that nobody can type.
        entry = ast.Call(ast.Name(_NAME, ast.Load()), [node.func, *node.args], node.keywords)
        return ast.fix_missing_locations(ast.copy_location(ast.Await(entry), node))


def compile_program(source, file):
    """The module's code, and what it needs to know. Run, it gives None, or a coroutine that awaits entries."""
    tree = ast.parse(source, file)
    top = _TopLevel()
    if not top.finds(tree):
        return compile(tree, file, "exec", dont_inherit=True), {}
    # Where an `await` of the module's own would be an error, it stays one.
    compile(source, file, "exec", dont_inherit=True)
    return compile(tree, file, "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True), {_NAME: Entry}

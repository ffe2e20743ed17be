"""Lets a module that calls `asyncio.run` at its top level be run piece by piece: there the call becomes an `await`."""

import ast

_NAME = "interleave entry"


class Entry:
    """What the module awaits: a coroutine that is to be run to its end."""

    def __init__(self, main):
        self.main = main

    def __await__(self):
        return (yield self)


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
        if not _is_run(node.func) or len(node.args) != 1 or isinstance(node.args[0], ast.Starred):
            return node
        self._found = True
        # A name that nobody can type.
        entry = ast.Call(ast.Name(_NAME, ast.Load()), node.args, [])
        return ast.fix_missing_locations(ast.copy_location(ast.Await(entry), node))


def _is_run(function):
    if not isinstance(function, ast.Attribute):
        return False
    on_asyncio = isinstance(function.value, ast.Name) and function.value.id == "asyncio"
    return on_asyncio and function.attr == "run"


def compile_program(source, file):
    """The module's code, and what it needs to know. Run, it gives None, or a coroutine that awaits entries."""
    tree = ast.parse(source, file)
    top = _TopLevel()
    if not top.finds(tree):
        return compile(tree, file, "exec", dont_inherit=True), {}
    # Where an `await` of the module's own would be an error, it stays one.
    compile(source, file, "exec", dont_inherit=True)
    return compile(tree, file, "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True), {_NAME: Entry}

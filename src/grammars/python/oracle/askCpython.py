"""Writes what CPython's ast makes of awkward call texts: python3 askCpython.py > cpython.json

With a path to JSON lines ({"text": …} each) it answers for those instead, one JSON line each."""
import ast
import json
import sys
import warnings

warnings.simplefilter("ignore")
SOURCE = ""

TEXTS = [
    "[]", "[ ]", "[f()]", "[f(a=1), g.h(b=2)]", "[f(a=1,)]", "[f(),]", "[f(),,]", "[,f()]", "[f() g()]",
    "[f(a=1)] ", "[f(a=1)]\n", "\n[f(a=1)]", "\n  \n[f()]", " [f(a=1)]", "\t[f()]", "  \n [f()]", "# c\n[f()]", "[f()] # c", "[f( # c\n a=1)]",
    "[\nf(\na=1,\nb=2\n)\n]", "[f(a=\\\n1)]", "[f(a=1)\n,g()]", "[f (a = 1)]", "[f . g(a=1)]", "[f.g . h(a=1)]",
    "f(a=1)", "f(a=1), g()", "[f(a=1)", "f(a=1)]", "[f(a=1]", "[f(a=1))]", "[f(a=1)] x", "[f(a=1)];", "[f(a=1); g()]",
    "[f]", "[1]", "[f(a=1), 2]", "[f(a=1).b]", "[f(a=1)+1]", "[f()()]", "[f()[0]]", "[f() for x in y]", "[*f()]", "[not f()]", "[f() if a else g()]",
    "[f(1)]", "[f(1, a=2)]", "[f(a=2, 1)]", "[f(**{'a': 1, 'b-c': 2})]", "[f(**x)]", "[f(*x)]", "[f(*x, a=1)]", "[f(a=1, *x)]", "[f(**x, *y)]", "[f(**x, 1)]", "[f(a=1, **x, b=2)]",
    "[f(a=1, a=2)]", "[f(from=1)]", "[f(class='x')]", "[f(True=1)]", "[f(print=1)]", "[f(match=1, case=2, type=3)]", "[import(a=1)]", "[a.import(a=1)]",
    "[f(a:1)]", "[f('a'=1)]", "[f(a-b=1)]", "[f(a.b=1)]", "[f(a==1)]", "[f(a:=1)]", "[f(a=b:=1)]", "[f(a=(b:=1))]", "[f(a=(1:=2))]",
    "[f(a=0)]", "[f(a=00)]", "[f(a=007)]", "[f(a=0_0)]", "[f(a=1_000)]", "[f(a=1__0)]", "[f(a=1_)]", "[f(a=_1)]", "[f(a=0x1F)]", "[f(a=0X_ff)]", "[f(a=0o17)]", "[f(a=0b101)]",
    "[f(a=0x)]", "[f(a=0b2)]", "[f(a=0o8)]", "[f(a=0xg)]", "[f(a=123456789012345678901234567890)]", "[f(a=9007199254740993)]", "[f(a=-5)]", "[f(a=+5)]", "[f(a=- 5)]", "[f(a=--5)]", "[f(a=~5)]", "[f(a=-x)]", "[f(a=-'x')]", "[f(a=not 5)]",
    "[f(a=1.5)]", "[f(a=.5)]", "[f(a=5.)]", "[f(a=1e5)]", "[f(a=1E-5)]", "[f(a=1e)]", "[f(a=1.e5)]", "[f(a=1_0.0_1e1_0)]", "[f(a=1._5)]", "[f(a=1e999)]", "[f(a=-0.0)]", "[f(a=5j)]", "[f(a=1.5J)]", "[f(a=012.5)]", "[f(a=09e1)]", "[f(a=08)]", "[f(a=5L)]", "[f(a=5n)]", "[f(a=2.5f)]", "[f(a=5abc)]", "[f(a=1if 1else 2)]", "[f(a=0x1for x in y)]", "[f(a=1.real)]", "[f(a=1..real)]", "[f(a=.)]", "[f(a=..)]", "[f(a=...)]",
    "[f(a='x')]", '[f(a="x")]', "[f(a='')]", "[f(a='''x''')]", "[f(a='''x\ny''')]", "[f(a='''x\r\ny\rz''')]", "[f(a='x\ny')]", "[f(a='x\\\ny')]", "[f(a='x\\\r\ny')]", "[f(a='''it's''')]", '[f(a="""a "q" b""")]', "[f(a='''')]", "[f(a=''''x''')]", "[f(a='x)]", "[f(a='x'y')]", "[f(a='it's')]",
    r"[f(a='\n\t\r\\\'\"\a\b\f\v')]", r"[f(a='\x41\u0042\U00000043')]", r"[f(a='\x4')]", r"[f(a='\u004')]", r"[f(a='\U00110000')]", r"[f(a='\101\0\7\777')]", r"[f(a='\8\q\_\.')]", r"[f(a='\ud800')]", r"[f(a='\ud83d\ude00')]", r"[f(a='\N{BULLET}')]", r"[f(a='\N{NO SUCH NAME AT ALL}')]", r"[f(a='\N')]", r"[f(a='\')]", r"[f(a='C:\new\temp')]", r"[f(a='C:\Users')]", r"[f(a='C:\xyz')]",
    r"[f(a=r'\n\x')]", r"[f(a=R'\'')]", r"[f(a=r'\')]", r"[f(a=u'x')]", r"[f(a=U'x')]", r"[f(a=ur'x')]", r"[f(a=b'x')]", r"[f(a=b'\xff')]", "[f(a=b'é')]", r"[f(a=rb'\x')]", r"[f(a=Br'\x')]", r"[f(a=bb'x')]", r"[f(a=b'\u00zz')]", r"[f(a=b'\x4')]",
    "[f(a='x' 'y')]", "[f(a='x' \"y\" '''z''')]", "[f(a='x'\n'y')]", "[f(a='x' b'y')]", "[f(a=b'x' b'y')]", "[f(a=r'\\n' '\\n')]", "[f(a='x' f'y')]", "[f(a=u'x' r'y')]",
    "[f(a=f'x')]", "[f(a=f'{x}')]", "[f(a=f'{x!r:>{w}}')]", "[f(a=f'{{}}')]", "[f(a=f'{}')]", "[f(a=f'{x')]", "[f(a=f'}')]", "[f(a=rf'{x}\\d')]", "[f(a=fr'{x}')]", "[f(a=fb'x')]",
    "[f(a='é😀')]", "[f(é=1)]", "[ñandú(a=1)]", "[名前(値='x')]", "[f(a='\u2028')]", "[f(a=\u00a05)]", "[f(a='\x00')]", "[f(a='\x01\x7f')]", "[f(a='\ud800')]", "\ufeff[f()]", "[ﬁ(a=1)]", "[f(²=1)]",
    "[f(a=True, b=False, c=None)]", "[f(a=true, b=null)]", "[f(a=NaN, b=-Infinity)]", "[f(a=True.x)]",
    "[f(a=[1, 'x', [2]])]", "[f(a=[1,])]", "[f(a=[,])]", "[f(a=[1 2])]", "[f(a=[])]", "[f(a=())]", "[f(a=(1))]", "[f(a=(1,))]", "[f(a=(1, 2))]", "[f(a=(,))]", "[f(a=((1)))]", "[f(a={1, 2})]", "[f(a={})]", "[f(a={1,})]", "[f(a={,})]", "[f(a=[*x, 1])]", "[f(a=(*x))]", "[f(a=(*x,))]", "[f(a={*x})]", "[f(a=*x)]", "[f(a=set())]",
    "[f(a={'k': True})]", "[f(a={'k': 1, 'k': 2})]", "[f(a={'k': 1,})]", "[f(a={'k' 'l': 1})]", "[f(a={1: 2})]", "[f(a={None: 2, 1.5: 3, True: 4})]", "[f(a={k: 1})]", "[f(a={(1, 2): 3})]", "[f(a={'k': {'l': [{'m': 1}]}})]", "[f(a={'k'})]", "[f(a={'k':})]", "[f(a={:1})]", "[f(a={'k': 1, 2})]", "[f(a={1, 'k': 2})]", "[f(a={**x, 'k': 1})]", "[f(a={'k': *x})]", "[f(a={{'k': 1}})]", "[f(a=['k': 1])]", "[f(a={k: v for k, v in x})]", "[f(a={v for v in x if v})]",
    "[f(a=g(x=1))]", "[f(a=g(1))]", "[f(a=g.h(x=k(y='z')))]", "[f(a=g(x=1).y)]", "[f(a=g()())]", "[f(a=[g(x=1), 2])]", "[f(a=float('inf'), b=float('-inf'), c=float('nan'))]", "[f(a=float('x'))]", "[f(a=date(2020, 1, 2))]",
    "[f(a=x)]", "[f(a=x.y)]", "[f(a=x[0])]", "[f(a=x[1:2])]", "[f(a=x[:, ::2])]", "[f(a=x[])]", "[f(a=x[1:2:3:4])]", "[f(a='x'.upper())]", "[f(a='x'[0])]", "[f(a=(1).real)]",
    "[f(a=1 + 2)]", "[f(a=1 +)]", "[f(a=+)]", "[f(a=1 - -1)]", "[f(a=2 ** -3)]", "[f(a=5 // 2 % 3 @ 4)]", "[f(a=1 << 2 >> 3 & 4 | 5 ^ 6)]", "[f(a=1 < 2 <= 3 != 4)]", "[f(a=1 <> 2)]", "[f(a=x is not y)]", "[f(a=x not in y)]", "[f(a=x not y)]", "[f(a=x in y)]", "[f(a=x and not y or z)]", "[f(a=1 + not x)]", "[f(a=x == not y)]", "[f(a=not not x)]", "[f(a=x if y else z)]", "[f(a=x if y)]", "[f(a=x if y else lambda: z)]", "[f(a=x if lambda: y else z)]", "[f(a=x += 1)]", "[f(a=x = 1)]", "[f(a=x!)]", "[f(a=?)]", "[f(a=$x)]", "[f(a=x;)]", "[f(a=x -> y)]", "[f(a=10%)]", "[f(a=x y)]", "[f(a=New York)]", "[f(a=2023-01-02)]", "[f(a=2023-1-2)]", "[f(a=12:30)]", "[f(a=await x)]", "[f(a=await -x)]",
    "[f(a=lambda: 0)]", "[f(a=lambda x, *y, z=1, **k: x)]", "[f(a=lambda x=1, y: x)]", "[f(a=lambda *, k: k)]", "[f(a=lambda x, /, y: x)]", "[f(a=lambda (x): x)]", "[f(a=lambda x x: 1)]",
    "[f(a=[x for x in y])]", "[f(a=[x for x in y if z if w for v in u])]", "[f(a=[x for x in a if b else c])]", "[f(a=[x for 1 in y])]", "[f(a=[x for x.y, (z, w) in v])]", "[f(a=[x, y for x in z])]", "[f(a=(x for x in y))]", "[f(x for x in y)]", "[f(x for x in y, 1)]", "[f(1, x for x in y)]", "[f(a=x for x in y)]", "[f(a=[x async for x in y])]", "[f(a=(yield))]", "[f(a=(yield x))]", "[f(a=yield)]", "[f(a=[x := 1, 2])]",
    "[f(a=“x”)]", "[f(a=‘x’)]", "[f(a=`x`)]", "[get\\_x(a=1)]", "[f(a=//c\n1)]", "```[f()]```", "", "   ", "x", "[f(a=1)][0]", "[f(a=1)],", "[f()] ,", "[f(a=1)], [g()]", "[f()] + [g()]", "([f()])", "(f(), g())",
    "[f(a=" + "[" * 50 + "]" * 50 + ")]", "[f(a=" + "g(" * 60 + ")" * 60 + ")]", "[f(a=" + "-" * 150 + "1)]",
]


def value(node):
    if isinstance(node, ast.Constant):
        held = node.value
        if held is None:
            return {"kind": "null"}
        if held is True or held is False:
            return {"kind": "boolean", "value": held}
        if isinstance(held, int):
            return {"kind": "int", "value": str(held)}
        if isinstance(held, float):
            return {"kind": "float", "value": repr(held)}
        if isinstance(held, str):
            return {"kind": "string", "value": held}
        return {"kind": "expression"}
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.UAdd)) and isinstance(node.operand, ast.Constant):
        held = node.operand.value
        if type(held) in (int, float):
            signed = -held if isinstance(node.op, ast.USub) else held
            return {"kind": "int", "value": str(signed)} if type(held) is int else {"kind": "float", "value": repr(signed)}
    if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        return {"kind": type(node).__name__.lower(), "items": [value(x) for x in node.elts]}
    if isinstance(node, ast.Call) and name(node.func) == "set" and not node.args and not node.keywords:
        return {"kind": "set", "items": []}
    if isinstance(node, ast.Dict) and all(k is not None for k in node.keys):
        return {"kind": "dict", "entries": [[key(k), value(v)] for k, v in zip(node.keys, node.values)]}
    if isinstance(node, ast.Call) and name(node.func) is not None and not special(node):
        return {"kind": "call", "call": call(node)}
    return {"kind": "expression"}


def key(node):
    """A string key's value, any other key's source."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ast.get_source_segment(SOURCE, node)


def special(node):
    """float("inf") and its kin."""
    if name(node.func) != "float" or len(node.args) != 1 or node.keywords:
        return False
    held = node.args[0].value if isinstance(node.args[0], ast.Constant) else None
    return isinstance(held, str) and held.strip().lower().lstrip("+-") in ("inf", "infinity", "nan")


def name(node):
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        inner = name(node.value)
        return None if inner is None else inner + "." + node.attr
    return None


def call(node):
    placed = [(x.lineno, x.col_offset, [None, value(x)]) for x in node.args]
    for keyword in node.keywords:
        at = (keyword.value.lineno, keyword.value.col_offset)
        if keyword.arg is not None:
            placed.append((*at, [keyword.arg, value(keyword.value)]))
        elif isinstance(keyword.value, ast.Dict) and all(k is not None for k in keyword.value.keys):
            for key, held in zip(keyword.value.keys, keyword.value.values):
                placed.append((key.lineno, key.col_offset, [key.value if isinstance(key, ast.Constant) else "?", value(held)]))
        else:
            placed.append((*at, [None, {"kind": "expression"}]))
    placed.sort(key=lambda entry: entry[:2])
    return {"name": name(node.func), "arguments": [entry[2] for entry in placed]}


def answer(text):
    """The calls, or null where CPython refuses the text or it is no list of calls by name."""
    global SOURCE
    SOURCE = text
    try:
        body = ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    if not isinstance(body, ast.List) or not all(isinstance(x, ast.Call) and name(x.func) is not None for x in body.elts):
        return None
    return [call(x) for x in body.elts]


if __name__ == "__main__":
    if len(sys.argv) > 1:
        with open(sys.argv[1], encoding="utf-8") as lines:
            for line in lines:
                print(json.dumps(answer(json.loads(line)["text"])))
    else:
        rows = ",\n".join("  " + json.dumps({"text": text, "calls": answer(text)}) for text in TEXTS)
        print('{"python": "%s", "cases": [\n%s\n]}' % (sys.version.split()[0], rows))
